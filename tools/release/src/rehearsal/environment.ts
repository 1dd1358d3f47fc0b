import { join } from 'node:path';

/**
 * The environment of somebody who has just set up a machine: the rehearsal registry, an empty cache, and
 * nothing of the settings that this process was started with.
 */
export function freshEnvironment(folder: string, registry: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const inherited = Object.entries(env).filter(([name]) => !/^(?:npm_|pnpm_|node_options$|b2_)/i.test(name));
  return {
    ...Object.fromEntries(inherited),
    npm_config_userconfig: join(folder, 'npmrc'),
    npm_config_registry: registry,
    npm_config_cache: join(folder, 'npm-cache'),
    npm_config_update_notifier: 'false',
    npm_config_fund: 'false',
    npm_config_audit: 'false',
    CI: 'true',
  };
}
