import type { Action } from "./actions.ts";
import { decodeKeys } from "./decode-keys.ts";
import { frame, pageOf } from "./frame.ts";
import { actionOf } from "./keys.ts";
import { type Effect, reduce } from "./reduce.ts";
import { withSnapshot, withTrouble } from "./refreshed-state.ts";
import { Refresher } from "./refresher.ts";
import type { Screen } from "./screen.ts";
import { scrolled } from "./selection.ts";
import type { WatchState } from "./state.ts";
import { exitCodeOf, type ScreenWorld } from "./world.ts";

/** An Escape that nothing follows in this time is the key, in milliseconds. */
const ESCAPE_DELAY = 50;

/** Ages are told in seconds. */
const TICK = 1_000;

/** An alarm that rings so much too late tells of a computer that slept. */
const SLEPT = 15_000;

/** A live screen, from its first frame to the terminal as it was. */
export class WatchLoop {
  readonly #world: ScreenWorld;
  readonly #screen: Screen;
  readonly #refresher: Refresher;
  readonly #count: number | undefined;
  #state: WatchState;
  #samples = 0;
  #typed = "";
  #cancelTick = (): void => {};
  #cancelEscape = (): void => {};
  #isWriting = false;
  #isStopped = false;
  #isAgain = false;
  #isSaving = false;
  #isQuitting = false;
  #end: (code: number) => void = () => {};
  #fail: (error: unknown) => void = () => {};

  /** @param count - ends after so many samples; undefined: goes on */
  constructor(state: WatchState, screen: Screen, world: ScreenWorld, count: number | undefined) {
    this.#state = state;
    this.#screen = screen;
    this.#world = world;
    this.#refresher = new Refresher(world);
    this.#count = count;
  }

  /** @returns the exit code */
  async run(): Promise<number> {
    const { terminal, write, holdSignals } = this.#world;
    const ended = new Promise<number>((resolve, reject) => {
      this.#end = resolve;
      this.#fail = reject;
    });
    const release = holdSignals((signal) => this.#end(exitCodeOf(signal)));
    const guarded = (work: () => void) => () => this.#guard(work);
    const forget = terminal.listen({
      input: (text) => this.#guard(() => this.#input(text)),
      end: () => this.#end(0),
      resize: guarded(() => this.#draw()),
      stop: () => this.#giveBack(),
      resume: guarded(() => this.#takeBack()),
      exit: () => void write(this.#screen.leave()).catch(() => {}),
    });
    try {
      this.#takeBack();
      return await ended;
    } finally {
      this.#isStopped = true;
      this.#cancelTick();
      this.#cancelEscape();
      this.#refresher.giveUp();
      forget();
      release();
      terminal.setRaw(false);
      // Where nobody takes it, there is no terminal to give back.
      await write(this.#screen.leave()).catch(() => {});
    }
  }

  /** What goes wrong in a listener ends the screen like everything else. */
  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#fail(error);
    }
  }

  #takeBack(): void {
    this.#world.terminal.setRaw(true);
    this.#isStopped = false;
    void this.#world.write(this.#screen.enter()).catch(this.#fail);
    this.#draw();
    this.#refreshNow();
    this.#tick();
  }

  #giveBack(): void {
    this.#isStopped = true;
    this.#cancelTick();
    this.#world.terminal.setRaw(false);
    void this.#world.write(this.#screen.leave()).catch(() => {});
  }

  #tick(): void {
    this.#cancelTick();
    const { now, alarm, source } = this.#world;
    const due = now() + Math.max(10, Math.min(TICK, (this.#state.nextAt ?? Number.POSITIVE_INFINITY) - now()));
    this.#cancelTick = alarm(due - now(), () =>
      this.#guard(() => {
        if (now() - due > SLEPT) {
          source.reconnect();
          this.#refreshNow();
        }
        if (this.#state.nextAt !== undefined && now() >= this.#state.nextAt) this.#refreshNow();
        this.#draw();
        this.#tick();
      }),
    );
  }

  /** One refresh at a time: what is under way is given up for another view, and waited for. */
  #refreshNow(): void {
    if (this.#holds()) return;
    this.#state = { ...this.#state, nextAt: undefined };
    if (this.#refresher.isBusy) {
      this.#isAgain = true;
      this.#refresher.giveUp();
      return;
    }
    this.#refresh().catch(this.#fail);
  }

  /** Whether it is paused; a view that has nothing to show yet is read all the same. */
  #holds(): boolean {
    return this.#state.pausedAt !== undefined && this.#state.data !== undefined;
  }

  async #refresh(): Promise<void> {
    const result = await this.#refresher.refresh(this.#state.view, () => this.#state.interval);
    if (this.#isAgain) {
      this.#isAgain = false;
      return this.#refreshNow();
    }
    if (result === undefined) return;
    const now = this.#world.now();
    if (result.ok) this.#state = withSnapshot(this.#state, result.snapshot, now);
    else this.#state = withTrouble(this.#state, result.message, now);
    this.#state = { ...this.#state, nextAt: this.#holds() ? undefined : result.nextAt };
    this.#draw();
    if (!this.#isStopped) this.#tick();
    if (result.ok) this.#samples += 1;
    if (this.#samples === this.#count) this.#end(0);
  }

  #input(text: string): void {
    this.#cancelEscape();
    const { keys, rest } = decodeKeys(this.#typed + text);
    this.#typed = rest;
    this.#pressAll(keys);
    if (rest !== "") {
      this.#cancelEscape = this.#world.alarm(ESCAPE_DELAY, () => this.#guard(() => this.#escape()));
    }
    this.#draw();
  }

  /** Text that is pasted into a line is typed at once: each time it changes the rows are filtered anew. */
  #pressAll(keys: readonly string[]): void {
    let text = "";
    for (const key of keys) {
      const action = actionOf(key, this.#state.prompt !== undefined);
      if (action?.kind === "type") {
        text += action.text;
        continue;
      }
      this.#type(text);
      text = "";
      if (action !== undefined) this.#act(action);
      if (this.#isQuitting) return;
    }
    this.#type(text);
  }

  #type(text: string): void {
    if (text !== "") this.#act({ kind: "type", text });
  }

  /** What looked like the beginning of a sequence was the Escape key. */
  #escape(): void {
    const [first] = this.#typed;
    this.#typed = "";
    if (first !== undefined) this.#pressAll([first]);
    this.#draw();
  }

  #act(action: Action): void {
    const { now, source, terminal } = this.#world;
    const page = pageOf(this.#state, terminal.size());
    const around = { now: now(), page, defaultNamespace: source.defaultNamespace };
    const { state, effect } = reduce(this.#state, action, around);
    this.#state = state;
    this.#effects[effect]();
  }

  readonly #effects: Readonly<Record<Effect, () => void>> = {
    none: () => {},
    quit: () => {
      this.#isQuitting = true;
      this.#end(0);
    },
    suspend: () => this.#world.terminal.stop(),
    redraw: () => this.#screen.forget(),
    refresh: () => this.#refreshNow(),
    save: () => void this.#save().catch(this.#fail),
  };

  async #save(): Promise<void> {
    if (this.#isSaving) return;
    this.#isSaving = true;
    const { data } = this.#state;
    const said = data === undefined ? "nothing to save yet" : await this.#world.save(data.snapshot, this.#world.now());
    this.#isSaving = false;
    this.#state = { ...this.#state, said };
    this.#draw();
  }

  /** One write a frame; while a slow terminal takes one, none is queued: the last state is drawn after it. */
  #draw(): void {
    if (this.#isStopped || this.#isWriting) return;
    const { terminal, now, write } = this.#world;
    const size = terminal.size();
    this.#state = scrolled(this.#state, pageOf(this.#state, size));
    const bytes = this.#screen.draw(frame(this.#state, size, now()), size);
    if (bytes === "") return;
    this.#isWriting = true;
    const drawn = this.#state;
    write(bytes).then(() => {
      this.#isWriting = false;
      if (this.#state !== drawn) this.#guard(() => this.#draw());
    }, this.#fail);
  }
}
