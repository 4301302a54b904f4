import type { Words } from '../words.ts'

export const faults: Words['faults'] = {
  missing: () => 'Complete este campo',
  unknown: () => 'No se conoce',
  type: ({ limit }) => `Debe ser ${limit}`,
  option: ({ limit }) => `Debe ser uno de estos: ${limit}`,
  format: () => 'Revise cómo está escrito',
  unseen: () => 'Tiene caracteres que no se ven, o solo esos. Escríbalo de nuevo',
  slug: () => 'Solo letras minúsculas, cifras y guiones, por ejemplo hongqi',
  integer: () => 'Debe ser un número entero',
  min: ({ limit }) => `Debe ser al menos ${limit}`,
  max: ({ limit }) => `Debe ser como máximo ${limit}`,
  'min-length': () => 'Complete este campo',
  'max-length': ({ limit }) => `Demasiado largo o demasiados: como máximo ${limit}`,
  'max-bytes': ({ limit }) =>
    `Demasiado largo: como máximo ${limit} letras o cifras. Un carácter chino cuenta como tres`,
  repeated: () => 'No debe repetirse',
  inconsistent: () => 'No concuerda con los otros ajustes',
  'queue-in-use': ({ limit }) =>
    `La fila ${limit} está en uso hoy. Páusela por ahora y quítela cuando termine el día`,
  'desk-in-use': ({ limit }) =>
    `«${limit}» está en uso. Ciérrelo y termine los turnos que llamó; después quítelo o cambie su nombre`,
  'below-served': ({ limit }) => `Hoy ya se atendió a ${limit}: no puede ser menos`,
  'quota-nowhere': ({ limit }) => `No existe la fila ${limit}: elija otra`,
  'quota-twice': ({ limit }) => `La fila ${limit} ya tiene cupo: cada fila una sola vez`,
  'no-such-date': ({ limit }) => `No existe el ${limit}`,
  'way-nowhere': ({ limit }) => `No hay ninguna fila ${limit}. Elija otra`,
  'way-undrawn': ({ limit }) => `Ningún puesto atiende la fila ${limit}. Márquela primero en un puesto`,
  'way-to-entrance': ({ limit }) =>
    `A la fila ${limit} se llega desde fuera, así que nadie puede seguir a ella`,
  'way-circle': ({ limit }) => `La fila ${limit} vuelve aquí, y nadie terminaría nunca`,
  'draws-nowhere': ({ limit }) => `No hay ninguna fila ${limit}. Quite la marca`,
  'draws-room': ({ limit }) =>
    `${limit} es una sala: la gente se sienta sola y ningún puesto la llama. Quite la marca`,
  'room-called': ({ limit }) =>
    `Un puesto abierto llama a la fila ${limit}. Cierre ese puesto y conviértala después en sala`,
  'room-in-use': ({ limit }) =>
    `Hay gente en observación en ${limit}, o que espera asiento allí. Déjela como sala hasta que salga la última persona`,
  'hours-too': () => 'El horario y el calendario no van juntos. Deje solo uno',
  'date-twice': ({ limit }) => `El ${limit} está dos veces`,
  'span-early': ({ limit }) =>
    `Aquí el día empieza a las ${limit}. No abra antes, o cambie cuándo empieza el día`,
  'span-overlap': ({ limit }) => `Empieza antes de que termine el horario anterior, a las ${limit}`,
  'span-ends': ({ limit }) =>
    `Debe terminar después de las ${limit}. Solo el último horario de un día puede pasar de medianoche, y no más tarde de cuando empieza el día`,
  'last-number': ({ limit }) =>
    `Debe estar dentro del último horario de ese día, no más tarde de las ${limit}`,
  'time-over': () => 'Esa hora ya pasó hoy',
  'before-closing': ({ limit }) =>
    `El centro cierra de todos modos a las ${limit}. Para cerrar antes, ciérrelo a mano`,
  'period-days': ({ limit }) => `Como máximo ${limit} días a la vez`,
  days: ({ limit }) =>
    `Con tantos centros, como máximo ${limit} días a la vez: elija menos centros o menos tiempo`,
  erased: () => 'Los detalles de este día se borraron; quedan los totales',
  'id-used': () => 'Ya se usó para otra cosa',
  'not-viewer': () => 'Quien solo consulta no puede ser orientador',
  'viewer-only': () => 'Solo quien consulta puede tener todos los centros',
  'no-site': () => 'Marque al menos un centro. Sin él no podrá trabajar en ninguno',
  'day-open': () =>
    'Hoy todavía se dan o se llaman turnos. Deje de dar turnos, termine los abiertos y después cierre el centro',
  'name-in-use': ({ limit }) => `Lo usa «${limit}». Escriba otro, por ejemplo con un número al final`,
  'none-left': () => 'Ya se imprimieron todos los turnos en papel de esta fila',
  'no-address': () => 'Debe ser una dirección web, como https://example.org/yimi',
  'no-key': () => 'No es una clave como las que dan los navegadores',
  'needs-https': () => 'Debe empezar por https://',
  'has-password': () => 'No debe llevar usuario ni contraseña',
  'private-address': () => 'Lleva a una red local. Quien opera el servidor puede permitirlo',
  'most-webhooks': () => 'Ya hay tantos webhooks como admite este servidor',
  'contact-taken': () => 'Solo una dirección puede recibir los contactos: ya hay otra marcada',
  past: () => 'Esa fecha ya pasó',
  number: () => 'Escriba un número, por ejemplo 1.5',
  wrong: () => 'Clave incorrecta',
  waitSeconds: ({ limit }) => `Inténtelo de nuevo en ${limit} s.`,
  waitMinutes: ({ limit }) => `Inténtelo de nuevo en ${limit} min.`,
}
