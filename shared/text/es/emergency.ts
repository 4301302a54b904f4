import type { Words } from '../words.ts'

export const emergency: Words['emergency'] = {
  button: 'Emergencia',
  hold: 'Mantenga pulsado un segundo para llamar a todo el personal',
  called: 'Se ha llamado a todo el personal',
  alarm: ({ who, time }) => `¡Emergencia! ${who} necesita ayuda, desde las ${time}. Acuda ahora.`,
  colleague: 'Un compañero',
  clear: 'Ya está resuelto',
  key: 'Mantener un segundo: emergencia',
}
