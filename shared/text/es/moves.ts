import type { Words } from '../words.ts'

export const moves: Words['moves'] = {
  heading: '¿Por qué pasó alguien antes que yo?',
  why: 'Se llama por orden de llegada. Aquí está cada llamada fuera de ese orden y cada turno que se llamó antes, se pospuso, no vino, se devolvió a la fila, se movió, se reservó, se anuló o se deshizo: solo números, sin nombres.',
  date: 'Fecha',
  number: 'Solo este turno',
  find: 'Mostrar',
  older: 'Anteriores',
  none: 'No hay nada que mostrar',
  back: 'Tomar un turno',
  reasons: {
    'green-lane': ({ where, passed }) =>
      `A ${where}: la fila preferente va antes; ${passed} que llegaron antes esperaban`,
    'turn-of-others': ({ where, passed }) =>
      `A ${where}: tras uno de la fila preferente les toca a los demás; ${passed} de la preferente que llegaron antes esperaban`,
    'was-put-back': ({ where, passed }) =>
      `A ${where}: se devolvió antes a la fila y ya le tocaba; ${passed} que llegaron antes esperaban`,
    'others-put-back': ({ where, passed }) =>
      `A ${where}: ${passed} que llegaron antes no vinieron o se devolvieron a la fila`,
    'behind-returned': ({ where, passed }) =>
      `A ${where}: ${passed} que llegaron antes estaban detrás de un turno devuelto a la fila`,
    'chosen-care': ({ where, passed }) =>
      `A ${where}, llamado antes por un guía: necesita atención. Turnos que llegaron antes y esperaban: ${passed}`,
    'chosen-missed': ({ where, passed }) =>
      `A ${where}, llamado antes por un guía: antes no vino. Turnos que llegaron antes y esperaban: ${passed}`,
    'chosen-staff': ({ where, passed }) =>
      `A ${where}, llamado antes por un guía: a pedido del personal. Turnos que llegaron antes y esperaban: ${passed}`,
    'chosen-other': ({ where, passed }) =>
      `A ${where}, llamado antes por un guía: otro motivo. Turnos que llegaron antes y esperaban: ${passed}`,
    missed: () => 'Se le llamó y no vino',
    'passed-over': ({ places }) => `Se le pidió pasar a la línea y no vino: va después de ${places} más`,
    'passed-over-not-here': ({ places }) =>
      `Un guía dejó pasar a otros: no está; va después de ${places} más`,
    'passed-over-not-ready': ({ places }) =>
      `Un guía dejó pasar a otros: no está listo; va después de ${places} más`,
    'passed-over-asked': ({ places }) =>
      `Un guía dejó pasar a otros: pidió esperar; va después de ${places} más`,
    'passed-over-staff': ({ places }) =>
      `Un guía dejó pasar a otros: a pedido del personal; va después de ${places} más`,
    'passed-over-other': ({ places }) =>
      `Un guía dejó pasar a otros: otro motivo; va después de ${places} más`,
    returned: ({ places }) => `Devuelto a la fila, después de ${places} más`,
    transferred: ({ queue }) => `Movido a la fila ${queue}; conserva su hora`,
    'left-over': () => 'La última vez esperó hasta el cierre, y hoy es de los primeros',
    held: () => 'Reservado por un guía; conserva su lugar',
    seated: ({ passed }) => `Un guía le dio asiento antes. Turnos que llegaron antes y esperaban: ${passed}`,
    removed: () => 'Anulado por un guía',
    undone: ({ where }) => `${where} deshizo su último paso`,
  },
}
