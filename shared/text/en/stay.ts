import type { Words } from '../words.ts'

export const stay: Words['stay'] = {
  title: 'Opening hours',
  until: 'Stay open today until',
  stay: 'Stay open',
  later: ({ time }) => `Must be later than ${time}`,
  early: 'Start early',
}
