import { type Grammar, PAUSE } from '../grammar.ts'

/** الرقم A صفر ثلاثة واحد، يرجى التوجه إلى مكتب التطعيم اثنان; A صفر ثلاثة واحد، المكتب اثنان. 131 is "a hundred and one and thirty". */
export const arabic: Grammar = {
  count: (count) => {
    const [hundreds, rest] = [Math.floor(count / 100), count % 100]
    const said = hundreds ? [`${hundreds}00`] : []
    if (rest === 0) return said
    const and = hundreds ? ['and'] : []
    if (rest < 20 || rest % 10 === 0) return [...said, ...and, `${rest}`]
    // the ones come before the tens
    return [...said, ...and, `${rest % 10}`, 'and', `${rest - (rest % 10)}`]
  },
  signs: {},
  short: { sampling: 'desk', registration: 'desk', vaccination: 'desk' },
  where: (place, desk) => [place, ...desk],
  call: (who, where, form) =>
    form === 'full' ? ['number', ...who, 'go-to', ...where] : [...who, PAUSE, ...where],
  look: (who) => ['number', ...who, 'look'],
  missed: (who) => ['number', ...who, PAUSE, 'see-marshal'],
  crowding: (from, to) => ['marks', ...from, 'to', ...to, 'crowding'],
  reads: /^[\p{Script=Latin}\p{Script=Arabic}\p{N}-]+$/u,
  voices: ['ar'],
}
