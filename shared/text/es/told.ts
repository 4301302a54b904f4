import type { ToldWords } from '../zh-CN/told.ts'

export const told: ToldWords = {
  message: ({ title, site, body }) => `${title} (${site}). ${body}`,
  soon: {
    title: ({ number }) => `${number}: pronto será su turno`,
    body: ({ queue }) => `Vuelva, por favor, y espere cerca de ${queue}.`,
  },
  lined: {
    title: ({ number }) => `${number}: acérquese, por favor`,
    body: ({ queue, mark }) => `Póngase en la marca ${mark} de ${queue}.`,
  },
  called: {
    title: ({ number, where }) => `${number}: pase a ${where}`,
    body: () => 'Es su turno.',
    onPhone: () => 'Es su turno. Toque para decir que ya viene.',
  },
  recalled: {
    title: ({ number, where }) => `Segunda llamada: ${number} a ${where}`,
    body: () => 'Le esperan.',
    onPhone: () => 'Le esperan. Toque para decir que ya viene.',
  },
  again: {
    title: ({ number, where }) => `Aún le esperan: ${number} a ${where}`,
    body: () => 'Toque para decir que ya viene o que necesita más tiempo.',
  },
  missed: {
    title: ({ number }) => `Se llamó a ${number} y no estaba`,
    body: ({ mayComeBack }) =>
      mayComeBack
        ? 'Conserva su turno. Cuando vuelva, toque «Ya estoy aquí» en la página de su teléfono o vaya con un guía.'
        : 'Conserva su turno. Cuando vuelva, vaya con un guía.',
    onPhone: () => 'Conserva su turno. Toque para ver cómo volver o pregunte a un guía.',
  },
  'passed-over': {
    title: ({ number }) => `${number}: pasan antes algunas personas`,
    body: () => 'Conserva su turno; se le llamará en breve.',
  },
  'came-back': {
    title: ({ number }) => `${number} está de nuevo en la fila`,
    body: ({ queue }) => `Espere cerca de ${queue}: se le llamará en breve.`,
  },
  returned: {
    title: ({ number }) => `${number} está de nuevo en la fila`,
    body: ({ queue }) => `Espere cerca de ${queue}: se le llamará en breve.`,
  },
  held: {
    title: ({ number }) => `${number} queda reservado`,
    body: ({ time }) => `Un guía le guarda el turno hasta las ${time}.`,
  },
  'held-over': {
    title: ({ number }) => `${number} está de nuevo en la fila`,
    body: ({ queue }) => `La reserva ha terminado. Espere cerca de ${queue}.`,
  },
  moved: {
    title: ({ number, queue }) => `${number} pasó a ${queue}`,
    body: () => 'El mismo turno, con la hora en que lo tomó.',
  },
  'moved-on': {
    title: ({ number, queue }) => `${number}: ahora ${queue}`,
    body: () => 'El mismo turno. Se le avisará cuando sea su turno.',
  },
  'put-back': {
    title: ({ number }) => `Se deshizo la llamada de ${number}`,
    body: () => 'Conserva su lugar. Se le avisará cuando sea su turno.',
  },
  seated: {
    title: ({ number, queue }) => `${number}: hay un asiento libre en ${queue}`,
    body: ({ time }) => `Siéntese y quédese hasta las ${time}.`,
  },
  observed: {
    title: ({ number }) => `${number}: la observación ha terminado`,
    body: () => 'Si se encuentra bien, puede irse.',
  },
  paused: {
    title: ({ number, pause }) => `${number}: ${pause}`,
    body: () => 'Conserva su turno y su lugar.',
  },
  resumed: {
    title: ({ number, queue }) => `${number}: ${queue} continúa`,
    body: () => 'Conserva su lugar. Espere cerca, por favor.',
  },
  closed: {
    title: ({ number }) => `${number}: hoy no se dan más turnos`,
    body: () => 'El suyo sigue siendo válido. Siga esperando, por favor.',
  },
  ended: { title: ({ number }) => `${number} ha terminado`, body: ({ why }) => why },
}
