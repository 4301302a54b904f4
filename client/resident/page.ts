import '../common/lit-nonce.ts'
import './parts/resident.ts'
