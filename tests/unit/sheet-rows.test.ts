import { describe, expect, test } from 'vitest'
import { readRow, suggestMapping } from '@/lib/domains/sheets/schema'

const ID = '0190c0de-0000-7000-8000-000000000001'
const terms = {
  organisation: new Map([['甲公司', ID]]),
  institution: new Map([
    ['乙大学', ID],
    ['丙大学', ''],
  ]),
  kind: new Map([['联合研究', 'RESEARCH']]),
  status: new Map([['已签署', 'SIGNED']]),
}
const row = {
  organisation: '甲公司',
  title: '课题',
  kind: '联合研究',
  status: '已签署',
  institution: '乙大学',
  signedOn: '2021-03-04',
  agreementAt: '档案',
}
const read = (cells: Record<string, string | null>) =>
  readRow('cooperations', { ...row, ...cells }, { terms, enclaveId: ID })

describe('a row', () => {
  test.each([
    ['2021-03-04', '2021-03-04'],
    ['2021/3/4', '2021-03-04'],
    ['2021.3.4', '2021-03-04'],
    ['20210304', '2021-03-04'],
    ['2021年3月4日', '2021-03-04'],
    ['２０２１年３月４日', '2021-03-04'],
    ['2021-03-04 00:00:00', '2021-03-04'],
  ])('has its day read as people write it: %s', (typed, day) => {
    expect(read({ signedOn: typed }).row).toMatchObject({ fields: { signedOn: day } })
  })

  test.each([
    ['2021-13-04', 'date_form'],
    ['2021-02-29', 'date_form'],
    ['4.3.2021', 'date_form'],
    ['昨天', 'date_form'],
    ['2999-01-01', 'date_future'],
  ])('has no day in %s', (typed, code) => {
    expect(read({ signedOn: typed })).toEqual({ row: null, problems: [{ column: 'signedOn', code }] })
  })

  test('says of each cell what is wrong with it, once', () => {
    expect(read({ kind: '商号', institution: '丙大学', title: ' ', agreementAt: null }).problems).toEqual([
      { column: 'title', code: 'required' },
      { column: 'kind', code: 'unknown_word' },
      { column: 'institution', code: 'ambiguous' },
      { column: 'agreementAt', code: 'formula' },
    ])
  })
})

describe('headings', () => {
  const heads = {
    organisation: ['入驻企业', 'Resident'],
    title: ['合作内容', 'Subject'],
    signedOn: ['签署日期', 'Signed on'],
  }

  test('are found by their words in either language, whatever signs and spaces are in them', () => {
    expect(suggestMapping('cooperations', [' 入驻 企业* ', 'SUBJECT', 'Signed-on'], heads)).toEqual({
      organisation: 0,
      title: 1,
      signedOn: 2,
    })
  })

  test('serve one column each, the likest first; what is not alike is left out', () => {
    expect(suggestMapping('cooperations', ['协议签署日期', '签署日期', '备注', null], heads)).toEqual({ signedOn: 1 })
  })
})
