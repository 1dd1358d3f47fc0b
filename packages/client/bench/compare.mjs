const wallClock = () => performance.now() * 1000;

/** The processor time of this process, in µs: what others do on the machine does not count. */
export const processorClock = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** Runs two ways of doing the same in alternating blocks. @returns the median of the ratios, and both times in µs */
export async function compare(floor, candidate, { blocks = 21, calls = 2000, clock = wallClock } = {}) {
  const times = [];
  await block(floor, calls, clock);
  await block(candidate, calls, clock);
  for (let index = 0; index < blocks; index += 1) {
    // Whoever comes second finds a warmer machine: take turns.
    const floorFirst = index % 2 === 0;
    const first = await block(floorFirst ? floor : candidate, calls, clock);
    const second = await block(floorFirst ? candidate : floor, calls, clock);
    times.push(floorFirst ? { floor: first, candidate: second } : { floor: second, candidate: first });
  }
  return {
    ratio: median(times.map((time) => time.candidate / time.floor)),
    floor: median(times.map((time) => time.floor)),
    candidate: median(times.map((time) => time.candidate)),
  };
}

/** The microseconds that a call takes, one after another. */
async function block(run, calls, clock) {
  const start = clock();
  for (let index = 0; index < calls; index += 1) await run();
  return (clock() - start) / calls;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

export const report = (name, method, { ratio, floor, candidate }) =>
  console.log(`${name}: ${ratio.toFixed(2)} × raw ${method} (${candidate.toFixed(1)} µs to ${floor.toFixed(1)} µs)`);
