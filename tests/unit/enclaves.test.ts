import { describe, expect, test } from 'vitest'
import { formatArea, formatCny } from '@/components/enclaves/amounts'
import { enclaveInput, phaseInput, roomInput } from '@/lib/domains/enclaves/schema'

const id = '00000000-0000-7000-8000-000000000000'
const phase = (fields: Record<string, unknown>) =>
  phaseInput.safeParse({ enclaveId: id, key: 'PHASE_1', nameZh: '一期', nameEn: 'Phase I', ...fields })

describe('what an administrator may enter', () => {
  test('functions come one a line; empty lines and spaces do not count', () => {
    const { functionsZh } = enclaveInput.shape
    expect(functionsZh.parse(' 甲 \r\n\r\n乙\n')).toEqual(['甲', '乙'])
    expect(functionsZh.parse('')).toEqual([])
  })

  test('areas may be grouped, full-width and with two decimals, and stay exact', () => {
    expect(phase({ floorAreaM2: '90,544.22' }).data?.floorAreaM2).toBe('90544.22')
    expect(phase({ floorAreaM2: '９６１０' }).data?.floorAreaM2).toBe('9610')
    expect(phase({ floorAreaM2: '' }).data?.floorAreaM2).toBeNull()
  })

  test.each(['0', '-1', '1.234', '1e9', 'many', '12345678901'])('%s is no area', (floorAreaM2) => {
    expect(phase({ floorAreaM2 }).success).toBe(false)
  })

  test.each(['2019-13', '19', '2019-12-32', 'soon'])('%s is no date', (openedOn) => {
    expect(phase({ openedOn }).success).toBe(false)
  })

  test.each([{ key: 'phase' }, { key: { contains: 'A' } }, { nameZh: ['甲'] }, { nameZh: '甲\0' }, { enclaveId: '1' }])(
    '%j is refused',
    (fields) => {
      expect(phase(fields).success).toBe(false)
    },
  )

  test('a field that no form has is not taken over', () => {
    expect(phase({ status: 'OPEN' }).data).not.toHaveProperty('status')
  })

  test('an unticked box is no', () => {
    const room = { floorId: id, code: '301', areaM2: '20', use: 'LAB' }
    expect(roomInput.parse(room).lettable).toBe(false)
    expect(roomInput.parse({ ...room, lettable: 'on' }).lettable).toBe(true)
  })
})

describe('amounts are said exactly', () => {
  test('in square metres and in millions or 亿', () => {
    expect(formatArea('en', '90544.22')).toBe('90,544.22')
    expect(formatCny('en', '950000000')).toBe('950 million')
    expect(formatCny('zh-CN', '950000000')).toBe('9.5亿')
    expect(formatCny('zh-CN', '950123456')).toBe('9.50123456亿')
  })
})
