/** Something the person who deploys has to put right; its message says what, and is all that is shown. */
export class DeployProblem extends Error {}
