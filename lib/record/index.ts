export { type Hash, type LeafHashes, leafHash, treeHead } from "./hash-tree";
export { commit, newSalt } from "./make-commitment";
export { type Consistency, consistencyProof, verifyConsistency } from "./prove-consistency";
export { type Inclusion, inclusionProof, verifyInclusion } from "./prove-inclusion";
export { type Leaf, LOG_KINDS, type LogEntry, type LogKind, leafData } from "./write-leaf";
