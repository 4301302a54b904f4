import '../common/lit-nonce.ts'
import '../common/own-text.ts'
import './parts/resident.ts'
import { begin } from '../common/begin.ts'
import { dropEchoes } from '../common/echo.ts'

dropEchoes()
void begin('yi-resident')
