import { type Grammar, PAUSE } from '../grammar.ts'

/** Number A zero three one, please go to sampling desk two; A zero three one, desk two. 21 is "twenty one". */
export const english: Grammar = {
  count: (count) => {
    const [hundreds, rest] = [Math.floor(count / 100), count % 100]
    const said = hundreds ? [`${hundreds}`, 'hundred'] : []
    if (rest === 0) return said
    if (rest < 20) return [...said, `${rest}`]
    return [...said, `${rest - (rest % 10)}`, ...(rest % 10 ? [`${rest % 10}`] : [])]
  },
  signs: {},
  short: { sampling: 'desk', vaccination: 'desk' },
  where: (place, desk) => [place, ...desk],
  call: (who, where, form) =>
    form === 'full' ? ['number', ...who, 'go-to', ...where] : [...who, PAUSE, ...where],
  look: (who) => ['number', ...who, 'look'],
  missed: (who) => ['number', ...who, PAUSE, 'see-marshal'],
  crowding: (from, to) => ['marks', ...from, 'to', ...to, 'crowding'],
  reads: /^[\p{Script=Latin}\p{N}-]+$/u,
  voices: ['en'],
}
