import { defineMiddleware } from 'astro:middleware';
import { styleFirst } from './site/styleFirst.ts';

/** Looks over every page as it is rendered. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(styleFirst(await response.text()), response);
});
