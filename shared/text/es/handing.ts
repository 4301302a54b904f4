import type { HandingWords } from '../zh-CN/handing.ts'
import { plural } from './plural.ts'

export const handing: HandingWords = {
  lost: 'Buscan su turno',
  who: ({ number, count, time }) =>
    `${number} · ${count} ${plural(count, 'persona', 'personas')} · desde ${time}`,
  whoWhy: 'Pregunte en persona: ¿qué turno y cuántas personas?',
  theirs: 'Sí, es suyo',
  notTheirs: 'No, no es suyo',
  more: ({ count }) => `${count} ${plural(count, 'teléfono más busca', 'teléfonos más buscan')} su turno`,
  given: ({ number }) => `${number} se pasó al teléfono`,
  late: 'Este pedido ha caducado. Que lo pidan de nuevo.',
  answered: 'Ya respondió otro guía',
  showCode: 'Mostrar un código',
  codeHow: ({ time }) => `Que lo escaneen con su teléfono. Sirve una sola vez, hasta las ${time}.`,
  codeLabel: ({ number }) => `El código QR que devuelve ${number}`,
  change: 'Cambiar personas o ayuda',
  transferTo: ({ queue }) => `Mover a ${queue}`,
  which: '¿Cuál?',
}
