/**
 * One package read in many places: {@link org.ishc.io.ingest.shard.ShardedPackage} opens it and shares the reading out,
 * {@link org.ishc.io.ingest.shard.ShardWorker} reads a share, {@link org.ishc.io.ingest.shard.ClubShard} answers for
 * the clubs of one; {@link org.ishc.io.ingest.shard.StreamedPackage} does all of it in one place with little memory.
 *
 * <p>What travels is bytes, for the same version of the library on all sides. The findings, figures and scores are
 * those of {@link org.ishc.io.ingest.PackageReader}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.ingest.shard;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
