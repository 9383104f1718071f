/// The object store on S3 and its relatives (MinIO, Ceph RGW), through the AWS SDK.
///
/// Only plain puts, gets, listings and deletes are used: the servers differ in everything else.
@NullMarked
package dev.forkpoint.adapters.s3;

import org.jspecify.annotations.NullMarked;
