import { type Grammar, PAUSE } from '../grammar.ts'

/** Turno A cero tres uno, pase a puesto de vacunación dos; A cero tres uno, puesto dos. 131 is "ciento treinta y uno". */
export const spanish: Grammar = {
  count: (count) => {
    const [hundreds, rest] = [Math.floor(count / 100), count % 100]
    if (count === 100) return ['hundred']
    const said = hundreds === 1 ? ['hundred-and'] : hundreds ? [`${hundreds}00`] : []
    if (rest === 0) return said
    // each number up to 29 is one word
    if (rest < 30 || rest % 10 === 0) return [...said, `${rest}`]
    return [...said, `${rest - (rest % 10)}`, 'and', `${rest % 10}`]
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
  voices: ['es'],
}
