export { startPostgres } from './postgres.mjs';
export { isThere } from './programs.mjs';
export { startRedis } from './redis.mjs';
