import type { Words } from '../words.ts'

export const steps: Words['steps'] = {
  entrance: 'Entrada',
  registration: 'Registro',
  consent: 'Consentimiento',
  sampling: 'Toma de muestra',
  vaccination: 'Vacunación',
  observation: 'Observación',
  door: 'Puerta',
  window: 'Ventanilla',
  cashier: 'Caja',
}
