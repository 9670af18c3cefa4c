import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pinyinKeys, romanised, searchKey } from '@/lib/core/pinyin'

describe('keys of a Chinese name', () => {
  test.each([
    ['易视通', 'yishitong', 'yst'],
    ['乐清市电气', 'yueqingshidianqi', 'yqsdq'],
    ['重庆银行', 'chongqingyinhang', 'cqyh'],
    ['绿能', 'lvneng', 'ln'],
    ['丽水（台州）', 'lishuitaizhou', 'lstz'],
  ])('%s is read %s and %s', (name, pinyin, initials) => {
    expect(pinyinKeys(name)).toEqual({ pinyin, initials })
  })

  test('letters and figures stay, half-width and lower-case; signs and spaces go', () => {
    expect(pinyinKeys('ＡＢＣ（３D） 科·技')).toEqual({ pinyin: 'abc3dkeji', initials: 'abc3dkj' })
    expect(searchKey('  Ｙ-ＳＴ・lǜ'.normalize('NFD'))).toBe(searchKey('ystlǜ'))
  })

  test('letters that become one where a sign between them is dropped are one at once', () => {
    const key = searchKey('㈎ﾣ')
    expect(searchKey(key)).toBe(key)
  })

  test('a character without a known reading stands for itself, and nothing is nothing', () => {
    expect(pinyinKeys('𠮷科').pinyin).toBe('𠮷ke')
    expect(pinyinKeys('')).toEqual({ pinyin: '', initials: '' })
  })

  test('any text has keys, and the keys of keys are the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
        const { pinyin } = pinyinKeys(name)
        expect(pinyinKeys(pinyin).pinyin).toBe(pinyin)
      }),
    )
  })

  test('a name in Latin letters sets each syllable apart, and keeps what is Latin already', () => {
    expect(romanised('瓯北轻质复材有限公司')).toBe('Ou Bei Qing Zhi Fu Cai You Xian Gong Si')
    expect(romanised('乐清3D科技')).toBe('Yue Qing 3D Ke Ji')
    expect(romanised('易视通（上海）')).toBe('Yi Shi Tong (Shang Hai)')
  })
})
