import type { PauseWords } from '../zh-CN/pauses.ts'

export const pauses: PauseWords = {
  reasons: {
    lunch: 'Pausa para comer',
    disinfection: 'Desinfección',
    supplies: 'Esperando suministros',
    weather: 'Por el tiempo',
    other: 'En pausa',
  },
  title: 'Pausa',
  back: ({ what, time }) => `${what}, vuelve a las ${time}`,
  longer: ({ what }) => `${what}, más larga de lo previsto`,
  kept: 'Su turno y su lugar se conservan',
  shelter: 'Su turno no cambia. Póngase a cubierto',
  why: 'Dar un motivo',
  explained: 'Pausar con un motivo',
  other: 'Otro motivo: escribir una frase',
  next: 'Siguiente',
  byHand: 'Dura hasta que yo la reanude; pasada la hora dice «más larga de lo previsto»',
  rain: 'Lluvia: todos fuera de la línea',
  whole: 'Pausar todo el punto',
  ask: '¿Por qué se pausa?',
  until: '¿Hasta cuándo?',
  minutes: ({ count }) => `${count} min`,
  open: 'No se sabe: lo reanudo yo',
  resume: 'Reanudar todo el punto',
  resumeRain: 'Ya no llueve: a la línea en el mismo orden',
}
