import type { ToldWords } from '../zh-CN/told.ts'

export const told: ToldWords = {
  sent: ({ who, site, text }) => `${who} (${site}): ${text}`,
  soon: 'Pronto será su turno. Vuelva al centro, por favor.',
  lined: 'Pronto será su turno. Venga a la fila, por favor.',
  called: ({ where }) => `Es su turno. Vaya a ${where}, por favor.`,
  recalled: ({ where }) => `Le llamamos otra vez. Vaya a ${where}, por favor.`,
  missed: 'Le llamamos y no vino. Conserva su turno: cuando vuelva, hable con un guía.',
  passedOver: 'Un guía ha dejado pasar a otros antes. Sigue en la fila. Vuelva al centro, por favor.',
  returned: 'Vuelve a estar en la fila. Espere cerca, por favor.',
  held: 'Un guía ha reservado su turno. Por ahora no le llamaremos.',
  resumed: 'Su reserva terminó y vuelve a estar en la fila. Espere cerca, por favor.',
  movedOn: ({ queue }) => `Siguiente paso: ${queue}. Espere cerca, por favor.`,
  transferred: ({ queue }) => `Un guía le ha pasado a ${queue}. Espere cerca, por favor.`,
  undone: 'La llamada se ha anulado. Conserva su lugar. Espere cerca, por favor.',
  removed: 'Un guía ha quitado este turno. Si lo necesita, tome otro.',
  observed: 'Su observación ha terminado. Si se encuentra bien, puede irse.',
}
