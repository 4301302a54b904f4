import type { Words } from '../words.ts'

export const where: Words['where'] = {
  title: ({ numbers }) => `¿Adónde sigue ${numbers}?`,
  goTo: ({ queue }) => `A ${queue}`,
  apart: 'No siguen a los mismos lugares. Termínelos de uno en uno.',
  choose: 'Elegir adónde',
  goes: ({ numbers, queue }) => `${numbers} sigue a ${queue}`,
  goesShortest: ({ numbers }) => `${numbers} sigue a la fila más corta`,
  asks: ({ numbers }) => `${numbers}: ¿adónde?`,
  ends: ({ numbers }) => `${numbers}: fin de la visita`,
  went: ({ numbers, queue }) => `${numbers} siguió a ${queue}`,
}
