import type { NextTimeWords } from '../zh-CN/next-time.ts'

export const nextTime: NextTimeWords = {
  yes: 'Gracias por esperar. Sentimos que no haya llegado su turno. Tome un turno aquí con este teléfono en la primera hora del próximo día que abramos y será de los primeros.',
  ifLeft:
    'El puesto ha cerrado por hoy y se sigue llamando a quienes esperan. Si no puede quedarse, deje la fila ahora y tome un turno con este teléfono en la primera hora del próximo día que abramos: será de los primeros.',
  leaveWhy:
    'Hoy ya no se llamará su turno. Tome uno con este teléfono en la primera hora del próximo día que abramos y será de los primeros.',
  leaveYes: 'Dejar la fila por hoy',
  inside:
    'El centro ha cerrado por hoy. A quienes ya están dentro se les sigue atendiendo hasta el último paso.',
  first: 'La última vez esperó hasta el cierre, así que hoy es de los primeros.',
  'too-late': 'La primera hora ya pasó, así que este es un turno normal. Gracias por volver.',
  used: 'El turno de la última vez ya se usó, así que este es un turno normal.',
  'more-people': 'Son más personas que la última vez, así que este es un turno normal.',
  'other-queue': 'No es la fila en la que esperó la última vez, así que este es un turno normal.',
  unproven:
    'No se pudo comprobar el turno de la última vez, así que este es un turno normal. Un guía puede ayudarle.',
}
