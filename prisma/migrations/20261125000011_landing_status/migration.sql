-- A landing is proposed before it counts; it may be refused, or made void.

ALTER TYPE "LandingStatus" ADD VALUE 'PROPOSED';

ALTER TYPE "LandingStatus" ADD VALUE 'REFUSED';

ALTER TYPE "LandingStatus" ADD VALUE 'VOIDED';
