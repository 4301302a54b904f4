import type { Words } from '../words.ts'
import { plural } from './plural.ts'

export const alerts: Words['alerts'] = {
  unserved: 'Hay gente esperando y nadie llama',
  goNow: 'Acuda ahora.',
  untaken: ({ minutes }) => `Nadie se ha ocupado en ${minutes} ${plural(minutes, 'minuto', 'minutos')}.`,
  heading: 'Avisos',
  why: 'Este dispositivo recibe las emergencias y las alarmas de las que nadie se ha ocupado en dos minutos, también con la página cerrada. Termina al cerrar la sesión.',
  on: 'Avisar a este dispositivo',
  off: 'Dejar de avisar',
  isOn: 'Este dispositivo recibe avisos',
  refused: 'El navegador no permite notificaciones. Permítalas en sus ajustes e inténtelo de nuevo.',
  failed: 'No funcionó. Inténtelo de nuevo.',
  install: 'En iPhone y iPad, añada primero la página a la pantalla de inicio y ábrala desde ahí.',
}
