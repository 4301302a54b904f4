import type { AwayWords } from '../zh-CN/away.ts'
import { plural } from './plural.ts'

export const away: AwayWords = {
  few: ({ minutes }) => `Necesito ${minutes} ${plural(minutes, 'minuto', 'minutos')} más`,
  fewWhy: 'Su lugar se reserva durante ese tiempo.',
  limit: ({ times, minutes }) =>
    `Para que la espera sea justa, un lugar se reserva ${times} ${plural(times, 'vez', 'veces')}, y ${minutes} ${plural(minutes, 'minuto', 'minutos')} en total.`,
  never: 'Para que la espera sea justa, aquí no se reserva el lugar de quien se aleja.',
  go: 'Tengo que irme 30 minutos',
  goWhy: 'Su turno sigue siendo válido. Cuando vuelva, pasa al final de la fila.',
  goSure: 'Pulse otra vez: vuelvo al final de la fila',
  kept: ({ time }) =>
    `Su lugar se reserva hasta las ${time}. Si vuelve más tarde, pasa al final de la fila con el mismo turno.`,
  notKept: 'Su turno sigue siendo válido. Cuando vuelva, pasa al final de la fila.',
  atEnd: 'Ya está de vuelta. Volvió por el final de la fila, con el mismo turno.',
  total: ({ times, minutes }) =>
    `Reservado ${times} ${plural(times, 'vez', 'veces')}, ${minutes} min en total`,
  byMarshal: 'Reservado por un guía',
  untilThen: ({ time }) => `hasta las ${time}`,
  toEnd: 'vuelve al final',
}
