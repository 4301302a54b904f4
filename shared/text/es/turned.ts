import type { TurnedWords } from '../zh-CN/turned.ts'
import { plural } from './plural.ts'

export const turned: TurnedWords = {
  some: ({ count }) => `Para ${count} ${plural(count, 'persona', 'personas')} de su grupo`,
  othersGoOn: ({ count }) =>
    count === 1
      ? 'La otra persona sigue con el mismo turno.'
      : `Las otras ${count} personas siguen con el mismo turno.`,
  ways: {
    fever:
      'Su temperatura es algo alta. No se preocupe: alguien del personal le acompaña al punto de aislamiento y le ayuda desde allí.',
    code: 'Su código de salud no se puede aceptar ahora. El personal de la entrada le ayuda. Tome otro turno cuando esté en orden.',
    'no-mask': 'Vuelva con mascarilla. Si no tiene, pídala al personal.',
    'not-today': 'Hoy no es posible. Pregunte al personal cuándo volver o por un centro cercano.',
    other: 'Hoy no es posible. Pregunte al personal qué hacer ahora.',
  },
}
