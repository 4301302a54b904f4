import { type Grammar, PAUSE } from '../grammar.ts'

/** No pack has clips of it yet: a machine's own voice says the sentences, else people hear the chime. */
export const arabic: Grammar = {
  count: (count) => [...String(count)],
  signs: {},
  short: {},
  where: (place, desk) => [place, ...desk],
  call: (who, where) => ['number', ...who, PAUSE, ...where],
  look: (who) => ['number', ...who, 'look'],
  crowding: (from, to) => ['marks', ...from, 'to', ...to, 'crowding'],
  reads: /^[\p{Script=Latin}\p{Script=Arabic}\p{N}-]+$/u,
  voices: ['ar'],
}
