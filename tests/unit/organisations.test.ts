import { describe, expect, test } from 'vitest'
import {
  directoryAddress,
  directoryQuery,
  directorySearch,
  isUscc,
  letterOf,
  linkedData,
  NO_FILTER,
  organisationInput,
  uscc,
  without,
} from '@/lib/domains/organisations/schema'

describe('unified social credit code (GB 32100-2015)', () => {
  // Published codes of companies on the register, and the example of the standard's commentary.
  const PUBLISHED = ['91350100M000100Y43', '91110000600037341L', '914403001922038216', '91440300708461136T']

  test.each(PUBLISHED)('%s checks', (code) => {
    expect(isUscc(code)).toBe(true)
  })

  test('a changed character is found, wherever it stands', () => {
    for (const code of PUBLISHED)
      for (let at = 0; at < 18; at += 1) {
        const other = code.charAt(at) === '1' ? '2' : '1'
        expect(isUscc(code.slice(0, at) + other + code.slice(at + 1)), `${code} at ${at}`).toBe(false)
      }
  })

  test('letters that the code does not use, wrong lengths and other scripts are refused', () => {
    for (const code of ['', '91350100M000100Y4', '91350100M000100Y433', '91350100I000100Y43', '９'.repeat(18)])
      expect(isUscc(code)).toBe(false)
  })

  test('is read as people type it: spaces, hyphens, small and full-width letters', () => {
    expect(uscc.parse(' 91350100-m000100ｙ43 ')).toBe('91350100M000100Y43')
    expect(uscc.safeParse('91350100M000100Y44').error?.issues[0]?.message).toBe('uscc_form')
  })
})

describe('the address of the directory', () => {
  test('a value that makes no sense is no filter', () => {
    const search = {
      q: 'a\0b',
      industry: ['DIGITAL', "' OR 1=1", 'DIGITAL', '\ud800'],
      district: '330304',
      kind: ['TEAM', 'KING'],
      direction: ['x'],
      letter: 'hh',
      cursor: 'forged',
    }
    const { letter, cursor, ...filter } = directorySearch.parse(search)
    expect(filter).toEqual({ q: '', industry: ['DIGITAL'], district: ['330304'], kind: ['TEAM'], direction: [] })
    expect([letter, cursor]).toEqual([undefined, undefined])
    expect(directorySearch.parse({ q: ['a', 'b'], kind: { contains: 'T' } })).toMatchObject({ q: '', kind: [] })
  })

  test('survives the way to the address and back, and loses one value at a time', () => {
    const filter = directorySearch.parse({ q: '易 视', industry: ['DIGITAL', 'FOOTWEAR'], direction: 'GOING_OUT' })
    const { searchParams } = new URL(directoryAddress(filter, { enclave: 'b' }), 'http://local')
    expect(searchParams.getAll('industry')).toEqual(['DIGITAL', 'FOOTWEAR'])
    expect(searchParams.get('enclave')).toBe('b')
    expect(without(filter, 'industry', 'DIGITAL').industry).toEqual(['FOOTWEAR'])
    expect(without(filter, 'q').q).toBe('')
    expect(directoryAddress(NO_FILTER)).toBe('/tenants')
  })

  test('the open data refuse what the page forgives', () => {
    const refused = [
      { q: ['a', 'b'] },
      { q: 'a\0' },
      { q: '\ud800' },
      { kind: 'KING' },
      { industry: '*' },
      { limit: '0' },
      { limit: '101' },
      { limit: '1e1' },
      { cursor: 'forged' },
      { cursor: Buffer.from('["a","b"]').toString('base64url') },
      { sort: 'name' },
      { enclave: '../' },
    ]
    for (const query of refused) expect(directoryQuery.safeParse(query).success, JSON.stringify(query)).toBe(false)
    expect(directoryQuery.parse({})).toMatchObject({ q: '', limit: 50 })
  })
})

describe('an organisation', () => {
  test('names are composed and clean', () => {
    const fields = { slug: 'a', nameEn: 'Cafe\u0301', kind: 'TEAM' }
    expect(organisationInput.parse({ ...fields, nameZh: '甲' }).nameEn).toBe('Café')
    expect(organisationInput.safeParse({ ...fields, nameZh: '甲\u202e乙' }).success).toBe(false)
  })

  test('stands under the first letter of its pinyin, or under #', () => {
    expect([letterOf('yst'), letterOf('3d'), letterOf('𠮷'), letterOf('')]).toEqual(['y', '#', '#', '#'])
  })

  test('no name can end the script element of its linked data', () => {
    const named = { nameZh: '</script><b>', nameEn: 'x' }
    const data = linkedData({ ...named, honoursZh: [], words: null }, { url: 'http://local/', park: named })
    expect(data).not.toContain('<')
    expect(JSON.parse(data).name).toBe(named.nameZh)
  })

  test('says its own words in its linked data as long as it publishes them, and no more of them than that', () => {
    const named = { nameZh: '甲', nameEn: 'A', honoursZh: [] }
    const words = {
      ...{ aboutZh: '做传感器</script>', aboutEn: null, storyZh: '从一间屋开始', storyEn: null },
      website: 'https://sensor.example.com/',
      staffBand: 'FROM_10' as const,
      publishedAt: '2026-11-29T00:00:00.000Z',
    }
    const at = { url: 'http://local/', park: named }
    const told = linkedData({ ...named, words }, at)
    expect(told).not.toContain('<')
    expect(JSON.parse(told)).toMatchObject({
      description: '做传感器</script>',
      sameAs: ['https://sensor.example.com/'],
      numberOfEmployees: { minValue: 10, maxValue: 49 },
    })
    const silent = JSON.parse(linkedData({ ...named, words: null }, at))
    for (const key of ['description', 'sameAs', 'numberOfEmployees']) expect(silent).not.toHaveProperty(key)
  })
})
