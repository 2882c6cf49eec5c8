"""The composer: original music for every phase, written by seed, played by numpy, shipped as CC0."""
