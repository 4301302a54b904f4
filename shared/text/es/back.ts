import type { BackWords } from '../zh-CN/back.ts'
import { plural } from './plural.ts'

export const back: BackWords = {
  back: 'Ya estoy aquí',
  next: 'Usted es el siguiente.',
  after: ({ places }) => `Lo llamaremos después de ${places} ${plural(places, 'turno', 'turnos')} más.`,
  once: 'Puede hacerlo una sola vez.',
  byMarshal: 'Vaya con un guía, que lo devuelve a la fila.',
  byThemselves: 'Volvieron por su cuenta',
  cameBack: 'Volvió',
  since: ({ time }) => `A las ${time}`,
}
