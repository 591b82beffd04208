/** A problem the deploying person has to fix. Only its message is shown. */
export class DeployProblem extends Error {}
