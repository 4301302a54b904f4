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
  'not-allowed': {
    title: 'Sin permiso',
    detail: 'No está asignado a este centro o no puede hacer esto. Pregunte al responsable.',
  },
  'not-yours': {
    title: 'Este turno no es suyo',
    detail: 'Use el teléfono con que lo tomó o pida ayuda a un guía.',
  },
  'unknown-site': { title: 'No existe ese centro', detail: 'Revise la dirección o escanee otra vez.' },
  'unknown-queue': { title: 'No existe esa fila', detail: 'Elija la fila otra vez.' },
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
  'numbers-unsure': {
    title: 'Por un momento no se dan turnos',
    detail: 'Se perdió el registro de los últimos turnos. Un guía dirá en el lugar por dónde seguir.',
  },
  'number-lost': {
    title: 'Este turno ya no se conoce',
    detail: 'Se perdió su registro. Muéstrelo a un guía o tome un turno nuevo.',
  },
  'ticket-over': { title: 'Este turno ya no es válido', detail: 'Tome otro si lo necesita.' },
  'wrong-state': { title: 'Ahora no es posible', detail: 'El turno ha cambiado mientras tanto.' },
  'too-many-requests': { title: 'Demasiados intentos', detail: 'Espere un poco e inténtelo de nuevo.' },
  'day-damaged': {
    title: 'No se puede leer el registro de este día',
    detail:
      'Siga las indicaciones de los guías. Los guías pueden seguir con lo que se lee o empezar de nuevo en la próxima fecha.',
  },
  'command-failed': {
    title: 'No se pudo hacer',
    detail: 'Fallaría otra vez. Nada ha cambiado: pregunte a un guía.',
  },
  unavailable: {
    title: 'Ahora no se puede registrar',
    detail: 'No pudimos confirmarlo. Inténtelo en un momento: nada se hace dos veces.',
  },
}
