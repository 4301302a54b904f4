import type { FullWords } from '../zh-CN/full.ts'

export const full: FullWords = {
  told: ({ people, capacity }) => `El lugar está lleno: ${people} adentro de un máximo de ${capacity}`,
  expected: ({ minutes }) => `Se espera que salga alguien en unos ${minutes} min`,
  unknown: 'Todavía no se sabe cuándo saldrá alguien',
  waits: 'Se seguirá llamando en cuanto salga alguien. Usted conserva su lugar.',
}
