"""A build on Apache Spark: the same functions, run on the files of a project side by side."""

from kgraph.spark.build import PARTS, build_on_spark

__all__ = ["PARTS", "build_on_spark"]
