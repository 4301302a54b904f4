import type { Words } from '../words.ts'

export const steps: Words['steps'] = {
  entrance: 'Entrance',
  registration: 'Registration',
  consent: 'Consent',
  sampling: 'Sampling',
  vaccination: 'Vaccination',
  observation: 'Observation',
  door: 'Door',
  window: 'Window',
  cashier: 'Cashier',
}
