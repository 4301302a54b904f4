import type { Words } from '../words.ts'
import { plural } from './plural.ts'

export const screen: Words['screen'] = {
  seated: ({ seated, seats }) => `En observación ${seated} / ${seats}`,
  waitSeat: ({ people }) => `${people} esperan asiento`,
  mayLeave: 'Pueden irse',
  title: 'Yimi: pantalla',
  calling: 'Llamando',
  nobodyCalled: 'Espere cerca. Llamaremos su turno.',
  noneOpen: ({ place }) => `Ahora no hay ${place} que atienda. Espere: ya avisamos al personal.`,
  forward: 'Pasen a su marca',
  toMark: ({ mark }) => `Marca ${mark}`,
  waiting: ({ count }) => `${count} en espera`,
  wait: ({ low, high }) => `${low}–${high} min`,
  paused: 'En pausa',
  resting: 'En pausa',
  allRest: 'Las llamadas están en pausa. Espere cerca',
  scan: 'Escanee y tome turno',
  noPhone: '¿Sin teléfono? Pida a un guía',
  closed: 'Ahora no se dan turnos',
  legible: {
    all: ({ distance, diagonal, desks, metres }) =>
      `A ${distance} m, una pantalla de ${diagonal} pulgadas muestra ${plural(desks, 'su', 'sus')} ${desks} ${plural(desks, 'puesto', 'puestos')} en letras fáciles de leer, hasta ${metres} m`,
    some: ({ distance, diagonal, count, desks, metres }) =>
      `A ${distance} m, una pantalla de ${diagonal} pulgadas muestra ${count} ${plural(count, 'puesto', 'puestos')} en letras fáciles de leer; usted tiene ${desks}, que se leen desde ${metres} m: añada una pantalla o acérquela`,
    none: ({ distance, diagonal, desks, metres }) =>
      `A ${distance} m cuesta leer los números en una pantalla de ${diagonal} pulgadas; ${plural(desks, 'su', 'sus')} ${desks} ${plural(desks, 'puesto se lee', 'puestos se leen')} desde ${metres} m: use una pantalla más grande o acérquela`,
    pages: ({ distance, diagonal, count, desks, pages }) =>
      `A ${distance} m, una pantalla de ${diagonal} pulgadas muestra ${count} ${plural(count, 'puesto', 'puestos')} en letras fáciles de leer; usted tiene ${desks}, que se turnan en ${pages} páginas: añada una pantalla o acérquela`,
    code: ({ metres }) => `El código se puede escanear hasta a ${metres} m`,
  },
  noMore: 'No hay más turnos hoy',
  soon: 'Vuelvan: ya casi les toca',
  missed: 'No vinieron: vayan con un guía',
  missedAgain: ({ numbers }) => `${numbers}: vaya con un guía`,
  hours: ({ from, to, lastNumber }) => `Abierto ${from}–${to}, turnos hasta las ${lastNumber}`,
  metre: ({ count }) => `${count} m`,
  lineCrowded: ({ from, to }) => `marcas ${from} a ${to}: muy juntos`,
  prompts: {
    routine: () => 'Mantengan un metro de distancia',
    full: ({ queue }) => `La fila ${queue} está llena. Espere hasta que salga su turno.`,
    crowding: ({ queue, from, to }) =>
      `Fila ${queue}, marcas ${from} a ${to}: demasiado juntos. Vuelvan a su marca.`,
    asked: () => 'Un guía lo pide: pónganse en su marca',
  },
  pairTitle: 'Vincular esta pantalla',
  pairHow: 'Abra «Vincular pantalla» en la tableta, o «Pantallas» en los ajustes, y escriba:',
  pairWhere: ({ site }) => `Centro ${site}`,
  enableSound: 'Toque la pantalla para activar el sonido',
  unreachable: ({ time }) =>
    `No se llega al servidor. Se intenta desde las ${time}. Revise el cable de red o el Wi-Fi.`,
  noCode: 'Sin conexión: por ahora no se toman turnos con el código',
}
