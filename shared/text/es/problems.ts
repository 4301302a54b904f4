import type { problems as zhCN } from '../zh-CN/problems.ts'

export const problems: typeof zhCN = {
  invalid: { title: 'Algo no está bien', detail: 'Corrija lo marcado e inténtelo de nuevo.' },
  'pass-needed': {
    title: 'Escanee el código de la pantalla',
    detail: 'Los turnos solo se dan en el lugar.',
  },
  'pass-expired': {
    title: 'Este código ha caducado',
    detail: 'Escanee otra vez el código de la pantalla.',
  },
  'unknown-ticket': { title: 'No existe ese turno', detail: 'Revise el número.' },
  'day-closed': {
    title: 'Ahora no se dan turnos',
    detail: 'Los turnos de hoy terminaron o aún no empiezan.',
  },
  'queue-paused': { title: 'Esta fila está en pausa', detail: 'Espere un poco o elija otra fila.' },
  'marshal-needed': {
    title: 'Pida su turno a un guía',
    detail: 'Se tomaron muchos turnos en poco tiempo. Un guía puede dejarle seguir o tomar uno para usted.',
  },
  'ticket-over': { title: 'Este turno ya no es válido', detail: 'Tome otro si lo necesita.' },
  'wrong-state': { title: 'Ahora no es posible', detail: 'El turno ha cambiado mientras tanto.' },
  unavailable: {
    title: 'Ahora no se puede registrar',
    detail: 'No pudimos confirmarlo. Inténtelo en un momento: nada se hace dos veces.',
  },
}
