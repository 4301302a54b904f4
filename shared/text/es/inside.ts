import type { InsideWords } from '../zh-CN/inside.ts'

export const inside: InsideWords = {
  title: 'Personas adentro',
  figure: ({ people, capacity }) => `${people} de ${capacity}`,
  nobodyIn:
    'Mientras esté lleno, no se llama a nadie en la entrada. A quienes están adentro se les llama como siempre.',
  noNumber: ({ count }) => `${count} sin turno`,
  people: 'Personas sin turno',
  countIn: ({ count }) => `Entró: ${count}`,
  countOut: ({ count }) => `Salió: ${count}`,
  anyway: 'Llamar aunque esté lleno',
  beyond: 'Llamado con el lugar lleno',
}
