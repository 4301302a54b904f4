import { characters } from '../../../../shared/text/zh-CN/characters.ts'
import { type Grammar, PAUSE } from '../grammar.ts'

/** 请 A 零三一号，到 2 号采样台; 请 A 零三一号，2 号台; A 零三一，2 号台. 21 is "two ten one". */
export const chinese: Grammar = {
  count: (count) => {
    const [hundreds, tens, ones] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10]
    const said = hundreds ? [`${hundreds}`, 'hundred'] : []
    // 十二 but 一百一十二; 一百零二
    if (tens) said.push(...(tens > 1 || hundreds ? [`${tens}`] : []), 'ten')
    else if (hundreds && ones) said.push('0')
    return ones ? [...said, `${ones}`] : said
  },
  signs: characters,
  // where a desk is called a 台, the shorter forms say only that
  short: { sampling: 'desk', registration: 'desk', vaccination: 'desk' },
  where: (place, desk, isNumbered) => (isNumbered ? [...desk, 'number', place] : [...desk, place]),
  call: (who, where, form) => {
    if (form === 'full') return ['please', ...who, 'number', 'to', ...where]
    return form === 'brief' ? ['please', ...who, 'number', PAUSE, ...where] : [...who, PAUSE, ...where]
  },
  look: (who) => ['please', ...who, 'number', 'look'],
  missed: (who) => [...who, 'number', PAUSE, 'see-marshal'],
  crowding: (from, to) => [...from, 'to', ...to, 'crowding'],
  reads: /^[\p{Script=Latin}\p{Script=Han}\p{N}-]+$/u,
  voices: ['zh-cn', 'cmn', 'zh'],
}
