import { describe, expect, test } from 'vitest'
import { nameKey } from '@/lib/core/name-key'

describe('the key of a company’s name', () => {
  test.each([
    ['温州易视通科技有限公司', '温州易视通科技'],
    ['温州易视通科技有限责任公司', '温州易视通科技'],
    ['温州易视通科技股份有限公司', '温州易视通科技'],
    ['温州易视通科技公司', '温州易视通科技'],
    ['温州易视通科技', '温州易视通科技'],
    ['易视通（上海）科技有限公司', '易视通上海科技'],
    ['易视通(上海)科技有限公司', '易视通上海科技'],
    ['易视通【上海】科技 有限公司', '易视通上海科技'],
    ['易视通〔上海〕科技有限公司', '易视通上海科技'],
    ['　易视通上海科技有限公司　', '易视通上海科技'],
    ['ＡＢＣ电气（温州）有限公司', 'abc电气温州'],
    ['abc·电气（温州）有限公司', 'abc电气温州'],
    ['正泰集团股份有限公司', '正泰集团'],
    ['正泰集团有限公司', '正泰集团'],
    ['正泰股份有限公司', '正泰'],
    ['温州瓯江投资合伙企业（有限合伙）', '温州瓯江投资'],
    ['瓯江会计师事务所（特殊普通合伙）', '瓯江会计师事务所'],
    ['瓯江科技有限公司上海分公司', '瓯江科技有限公司上海分公司'],
    ['柔性电极团队', '柔性电极团队'],
    ['３Ｄ打印（龙湾）有限公司', '3d打印龙湾'],
    ['有限公司', '有限公司'],
    ['Yishitong Technology Co., Ltd.', 'yishitongtechnology'],
    ['YISHITONG TECHNOLOGY CO LTD', 'yishitongtechnology'],
    ['Yishitong Technology Company Limited', 'yishitongtechnology'],
    ['Yishitong Technology (Wenzhou) Co.,Ltd', 'yishitongtechnologywenzhou'],
    ['Ｙishitong Technology, Inc.', 'yishitongtechnology'],
    ['Ou River Holdings L.L.C.', 'ouriverholdings'],
    ['Smith & Sons Corporation', 'smithsons'],
    ['Lumico', 'lumico'],
    ['Company', 'company'],
    ["Farmer's Choice Limited", 'farmerschoice'],
    ['Société Générale', 'sociétégénérale'],
    ['', ''],
  ])('%s is %s', (name, key) => {
    expect(nameKey(name)).toBe(key)
  })

  test('what tells two companies apart stays: city, branch, group, industry', () => {
    const apart = [
      '易视通（上海）科技有限公司',
      '易视通（温州）科技有限公司',
      '易视通科技有限公司',
      '易视通电子有限公司',
      '易视通集团有限公司',
      '易视通科技有限公司上海分公司',
    ]
    expect(new Set(apart.map(nameKey)).size).toBe(apart.length)
  })
})
