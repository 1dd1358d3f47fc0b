const headers = { Authorization: 'token', 'Content-Type': 'application/json' };

/** One call as one would write it by hand, with parameters in the body. */
export async function rawPost(fetch, url, params) {
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(params) });
  return response.json();
}

/** The same with parameters in the query. */
export async function rawGet(fetch, url, params) {
  const response = await fetch(`${url}?${new URLSearchParams(params)}`, { headers: { Authorization: 'token' } });
  return response.json();
}
