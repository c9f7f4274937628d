// What draws large networks: sigma and graphology as they come, built into one file that such pages carry.

export { MultiDirectedGraph } from "graphology";
export { Sigma } from "sigma";
export { EdgeProgram } from "sigma/rendering";
export { floatColor } from "sigma/utils";
