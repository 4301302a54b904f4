import type { AheadWords } from '../zh-CN/ahead.ts'

export const ahead: AheadWords = {
  noon: 'Pausa de almuerzo',
  rest: 'Pausa',
  today: 'hoy',
  tomorrow: 'mañana',
  shuts: ({ when, time }) => `Cierra ${when} a las ${time}`,
  opens: ({ when, time }) => `Abre ${when} a las ${time}`,
  both: ({ before, next }) => `${before}. ${next}`,
  pauseNow: ({ note, time }) => `${note}: seguimos a las ${time}`,
  pauseNext: ({ note, from, to }) => `${note} ${from}–${to}`,
  to: ({ from, to }) => `${from} a ${to}`,
  span: ({ from, to }) => `${from}–${to}`,
  keeps: 'Su turno sigue siendo válido y usted conserva su lugar: no hace falta esperar de pie',
  thanks: 'Terminamos por hoy. Gracias',
  week: 'Los próximos días',
  shut: 'Cerrado',
  last: ({ time }) => `último turno ${time}`,
  listed: ', ',
  failed: 'Ahora no se pueden mostrar los próximos días',
}
