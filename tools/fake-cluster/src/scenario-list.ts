/** A scenario, as lists name it. */
export interface ScenarioName {
  readonly name: string;
  /** What is the matter. */
  readonly title: string;
  /** The user whose kubeconfig shows it; absent: admin. */
  readonly user?: string;
}

/** Every scenario, along the pipeline. */
export async function scenarios(): Promise<readonly ScenarioName[]> {
  const { SCENARIOS } = await import("./scenarios/index.ts");

  return SCENARIOS.map(({ name, title, user }) => ({ name, title, ...(user === undefined ? {} : { user }) }));
}
