import type { VoiceWords } from '../zh-CN/voice.ts'

export const voice: VoiceWords = {
  places: {
    sampling: 'puesto de muestras',
    registration: 'registro',
    vaccination: 'puesto de vacunación',
    'service-window': 'ventanilla',
    counter: 'mostrador',
    room: 'sala',
    table: 'mesa',
  },
  numbered: ({ place, desk }) => `${place} ${desk}`,
  named: ({ place, desk }) => `${place} ${desk}`,
  range: ({ from, to }) => `${from} a ${to}`,
  call: ({ who, where }) => `Turno ${who}, pase a ${where}`,
  brief: ({ who, where }) => `${who}, ${where}`,
  look: 'mire la pantalla',
  unsaid: {
    all: ({ desk }) =>
      `La voz grabada no puede decir «${desk}». Lo dice una voz del propio equipo de la pantalla; si no la hay, se dice solo el turno y se pide mirar la pantalla. Las cifras y las letras sí se dicen.`,
    some: ({ desk, languages }) =>
      `La voz grabada no puede decir «${desk}» en ${languages}. Lo dice una voz del propio equipo de la pantalla; si no la hay, se dice solo el turno y se pide mirar la pantalla. En el otro idioma del centro sí se dice.`,
  },
  capacity: ({ most, count, seconds }) =>
    `En su forma más corta la pantalla puede decir ${most} llamadas por minuto: con ${count} puestos llamando, se oyen todas si cada uno llama como mucho cada ${seconds} segundos. Si va más rápido, hay que mirar la pantalla.`,
}
