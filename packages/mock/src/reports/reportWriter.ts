import type { Admin } from '../world/admin.ts';
import type { TimeListener } from '../world/store.ts';
import { midnight, msPerDay, toCalendarDate } from '../world/timestamp.ts';
import { type ReportFile, type ReportOptions, reportFiles } from './reportFiles.ts';

/** Where the folders of days are written. */
export interface ReportFolder {
  /** Removes the folders of all days. */
  clear(): void;
  /** Writes the folder of a day (`YYYY-MM-DD`); none without files. */
  write(day: string, files: Iterable<ReportFile>): void;
}

/** What is reported on. */
export interface Reported {
  readonly admins: Iterable<Admin>;
  now(): number;
}

/** The most days that one journey through time writes: the last ones that it passed. */
const mostDays = 366;

/** Writes the reports of the days before today, and of one day more at each midnight that time travels past. */
export class ReportWriter implements TimeListener {
  readonly #folder: ReportFolder;
  readonly #world: () => Reported;
  readonly #options: ReportOptions;
  readonly #days: number;
  /** The first day without a report, ms. */
  #next = 0;

  /** `days`: how many days before today have reports at the start. */
  constructor(folder: ReportFolder, world: () => Reported, days: number, options: ReportOptions) {
    this.#folder = folder;
    this.#world = world;
    this.#days = days;
    this.#options = options;
    this.restored();
  }

  travelled(): void {
    this.#write(this.#next);
  }

  restored(): void {
    this.#folder.clear();
    this.#write(midnight(this.#world().now()) - this.#days * msPerDay);
  }

  #write(from: number): void {
    const world = this.#world();
    const today = midnight(world.now());
    for (let day = Math.max(from, today - mostDays * msPerDay); day < today; day += msPerDay) {
      this.#folder.write(toCalendarDate(day), reportFiles(world.admins, day, this.#options));
    }
    this.#next = today;
  }
}
