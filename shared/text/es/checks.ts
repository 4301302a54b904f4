import type { CheckWords } from '../zh-CN/checks.ts'
import { plural } from './plural.ts'

export const checks: CheckWords = {
  names: {
    temperature: 'Temperatura',
    code: 'Código de salud',
    mask: 'Mascarilla',
    consent: 'Consentimiento',
    identity: 'Documento',
  },
  reasons: {
    fever: 'Fiebre',
    code: 'Código de salud',
    'no-mask': 'Sin mascarilla',
    'not-today': 'Hoy no',
    other: 'Otro motivo',
  },
  of: ({ number }) => `Controles de ${number}`,
  titleOf: ({ number, check }) => `${number}: ${check}, no pasa`,
  howMany: '¿Cuántas personas?',
  why: 'Motivo',
  onlyThey: 'Solo ellas y el personal ven el motivo.',
  turn: ({ count }) => `No admitir a ${count} ${plural(count, 'persona', 'personas')}`,
  othersGoOn: ({ count }) =>
    count === 1
      ? 'La otra persona sigue con el mismo turno.'
      : `Las otras ${count} personas siguen con el mismo turno.`,
  passed: 'Al final pasa',
  turned: ({ number, count }) =>
    `${number}: ${count} ${plural(count, 'persona no admitida', 'personas no admitidas')}`,
  turnedFor: ({ count, reason }) => `No admitidas: ${count} (${reason})`,
  decideFirst: ({ numbers }) => `Decida primero sobre ${numbers}: ¿no admitir o pasa?`,
}
